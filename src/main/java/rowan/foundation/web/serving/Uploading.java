package rowan.foundation.web.serving;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.web.Upload;

/** How much may be sent. What is sent stays in memory: no upload touches the disk unencrypted. */
@Configuration(proxyBeanMethods = false)
class Uploading {

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
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBodiesAreLetGo() {
    return tomcat ->
        tomcat.addConnectorCustomizers(connector ->
            connector.setProperty("maxSwallowSize", String.valueOf((int) MOST_BYTES_READ)));
  }
}
