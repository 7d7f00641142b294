package rowan.support.directory.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.NavigationEntry;

/** Where the main navigation leads within this room. */
@Configuration(proxyBeanMethods = false)
class DirectoryPlaces {

  @Bean
  NavigationEntry directoryPlace() {
    return new NavigationEntry("Directory", "/directory", Action.EDIT_DIRECTORY, 800);
  }
}
