package rowan.support.casework.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.NavigationEntry;

/** Where the main navigation leads within this room. */
@Configuration(proxyBeanMethods = false)
class CaseworkPlaces {

  @Bean
  NavigationEntry todayPlace() {
    return new NavigationEntry("Today", "/today", Action.READ_CASELOAD, 100);
  }

  @Bean
  NavigationEntry caseloadPlace() {
    return new NavigationEntry(
        "Caseload", "/caseload", Action.READ_CASELOAD, 120, List.of("/cases"));
  }
}
