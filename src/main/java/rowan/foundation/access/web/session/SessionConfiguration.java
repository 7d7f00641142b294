package rowan.foundation.access.web.session;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions live in PostgreSQL, end after twenty idle minutes and after twelve hours, and are told
 * by a plain cookie.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  static final Duration IDLE = Duration.ofMinutes(20);

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions() {
    return repository -> repository.setDefaultMaxInactiveInterval(IDLE);
  }

  /** After the fact, because Boot makes its repository only where there is no other. */
  @Bean
  static BeanPostProcessor quietSessions() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        // By the clock that Spring Session itself goes by, also where a test tells another time.
        return bean instanceof JdbcIndexedSessionRepository kept
            ? new QuietSessions<>(kept, Clock.systemUTC())
            : bean;
      }
    };
  }

  /**
   * Each statement about a session stands alone: to read one costs one way to the database and
   * back. What a crash can leave between two is a session in which nobody is signed in. For the
   * sessions only: all else has its transactions.
   */
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  @Bean
  CookieSerializer sessionCookie() {
    return new SessionCookie();
  }
}
