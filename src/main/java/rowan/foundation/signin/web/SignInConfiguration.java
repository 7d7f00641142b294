package rowan.foundation.signin.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.NavigationEntry;

/** Where the pages of setting sign-in up are in the navigation. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  NavigationEntry identityProviders() {
    return new NavigationEntry(
        "Identity providers", "/identity-providers", Action.ADMINISTER_ACCESS, 910);
  }

  @Bean
  NavigationEntry invitations() {
    return new NavigationEntry("Invitations", "/invitations", Action.INVITE, 920);
  }
}
