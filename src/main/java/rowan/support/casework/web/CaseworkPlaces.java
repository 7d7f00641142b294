package rowan.support.casework.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.NavigationEntry;
import rowan.foundation.web.StreamedForm;

/** Where the main navigation leads within this room, and which of its forms takes long files. */
@Configuration(proxyBeanMethods = false)
class CaseworkPlaces {

  @Bean
  NavigationEntry todayPlace() {
    return new NavigationEntry("Today", "/today", Action.READ_CASELOAD, 100);
  }

  @Bean
  StreamedForm documentForm() {
    return new StreamedForm("/cases/{id}/documents");
  }

  @Bean
  NavigationEntry caseloadPlace() {
    return new NavigationEntry(
        "Caseload", "/caseload", Action.READ_CASELOAD, 120, List.of("/cases"));
  }
}
