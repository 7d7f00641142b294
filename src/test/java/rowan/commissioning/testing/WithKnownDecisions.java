package rowan.commissioning.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts decisions and specifications that a test makes up in the place of the rooms'. */
@TestConfiguration(proxyBeanMethods = false)
public class WithKnownDecisions {

  @Bean
  @Primary
  KnownMandates knownMandates() {
    return new KnownMandates();
  }

  @Bean
  @Primary
  KnownSpecifications knownSpecifications() {
    return new KnownSpecifications();
  }
}
