package rowan.foundation.messages.carrier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import rowan.foundation.messages.TextGateway;

@Configuration(proxyBeanMethods = false)
class Carriers {

  @Bean
  Carrier mailCarrier(
      ObjectProvider<JavaMailSender> mail, @Value("${rowan.mail.from:}") String from) {
    return new MailCarrier(mail.getIfAvailable(), from);
  }

  @Bean
  Carrier textCarrier(ObjectProvider<TextGateway> texts) {
    return new TextCarrier(texts.getIfAvailable());
  }

  @Bean
  Carrier readInRowan() {
    return new ReadInRowan();
  }
}
