package rowan.foundation.audit.log;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;
import rowan.foundation.audit.Written;

/** Has the log of every council kept, unless a short command says that a server does so. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  @Bean
  @ConditionalOnBooleanProperty(name = "rowan.sequencing", matchIfMissing = true)
  Sequencing sequencing(
      Sequencer sequencer, Export export, Authorities authorities, Written written) {
    return new Sequencing(
        sequencer, export, () -> authorities.all().stream().map(Authority::id).toList(), written);
  }
}
