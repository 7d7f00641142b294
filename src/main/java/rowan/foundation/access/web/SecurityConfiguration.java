package rowan.foundation.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What every request passes: the stated needs of its page decide, all else is refused. The
 * anti-forgery token is in a cookie, so that the public pages need no session and a form that was
 * open when a session ended still says whose it was.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, StatedNeeds statedNeeds, SessionEnded sessionEnded) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    "/assets/**", "/error", "/favicon.ico", "/actuator/health", "/style/**")
                .permitAll()
                .anyRequest()
                .access(statedNeeds))
        .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
        .exceptionHandling(refused ->
            refused.authenticationEntryPoint(sessionEnded).accessDeniedHandler(sessionEnded))
        .headers(headers -> headers.disable()) // foundation.web sets them all, in one place
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> {})
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .build();
  }
}
