package rowan.foundation.web.serving;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.web.Upload;

/**
 * What the container is told. How much may be sent: it stays in memory, so that no upload touches
 * the disk unencrypted. What it says itself is said in our words.
 */
@Configuration(proxyBeanMethods = false)
class Container {

  /**
   * Beyond this a connection is cut; below it the rest is read and let go, so that the page comes.
   */
  static final long MOST_BYTES_READ = 512L * 1024 * 1024;

  /** Above what {@link TooLargeUploads} lets through, so that its answer is the one that counts. */
  @Bean
  MultipartConfigElement multipartConfigElement() {
    long most = Upload.MOST_BYTES_OF_A_FORM + 1024;
    return new MultipartConfigElement("", most, most, (int) most);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> ourOwnWordsAndUnreadBodiesLetGo() {
    return tomcat -> {
      tomcat.addConnectorCustomizers(connector ->
          connector.setProperty("maxSwallowSize", String.valueOf((int) MOST_BYTES_READ)));
      tomcat.addContextCustomizers(context -> {
        context.getParent().getPipeline().addValve(new LastResort());
        // Else a made-up host name in a request would be the address that its answer leads to.
        context.setUseRelativeRedirects(true);
      });
    };
  }
}
