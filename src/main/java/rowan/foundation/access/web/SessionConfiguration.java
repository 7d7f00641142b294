package rowan.foundation.access.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in PostgreSQL, end after twenty idle minutes, and are told by a plain cookie. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  static final Duration IDLE = Duration.ofMinutes(20);

  /**
   * Writes a session's last access only when it is a minute old: a worker's reading does not cost
   * the database a write for each page.
   */
  private static final String UPDATE =
      """
      update %TABLE_NAME% as kept
      set session_id = seen.session_id, last_access_time = seen.accessed,
          max_inactive_interval = seen.inactive, expiry_time = seen.expiry,
          principal_name = seen.principal
      from (values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as text)))
        as seen (session_id, accessed, inactive, expiry, principal)
      where kept.primary_id = ?
        and (seen.accessed - kept.last_access_time > 60000
          or seen.session_id <> kept.session_id
          or seen.inactive <> kept.max_inactive_interval
          or seen.principal is distinct from kept.principal_name)\
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions() {
    return repository -> {
      repository.setDefaultMaxInactiveInterval(IDLE);
      repository.setUpdateSessionQuery(UPDATE);
    };
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("session");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax"); // a link in a council's e-mail must find its reader signed in
    return cookie;
  }
}
