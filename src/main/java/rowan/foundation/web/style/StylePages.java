package rowan.foundation.web.style;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** Serves {@code /style} and the samples beneath it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo | test")
class StylePages {

  static final String ROOT = "/style";
  private static final List<String> SAMPLES =
      List.of("assurance", "case", "refuge", "public", "plain", "rtl");

  @Bean
  SimpleUrlHandlerMapping stylePageMapping() {
    var pages = new HashMap<String, Object>();
    pages.put(ROOT, (Controller) (request, response) -> show("style/index", Form.blank()));
    pages.put(ROOT + "/form", (Controller) (request, response) -> form(request));
    for (var sample : SAMPLES) {
      pages.put(
          ROOT + "/" + sample,
          (Controller) (request, response) -> show("style/" + sample, Form.blank()));
    }
    return new SimpleUrlHandlerMapping(pages, 0);
  }

  private static ModelAndView form(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return show("style/form", Form.blank());
    }
    var form = FormReader.of(request);
    form.text("title", "Enter a title", 60);
    form.prose("account", "Write what happened", 200);
    form.choice("kind", "Choose how to reach you", Samples.Reach.class);
    form.choices("needs", "Choose at least one", Samples.Need.class);
    form.date("starts", "Enter the day it starts");
    form.number("children", "Enter how many children", 0, 20);
    form.money("value", "Enter the yearly value");
    form.optionalFile("file");
    if (!form.ticked("agreed")) {
      form.refuse("agreed", "Say that you have read it");
    }
    return show("style/form", form.form());
  }

  private static ModelAndView show(String view, Form form) {
    return new ModelAndView(view, Map.of("form", form, "samples", new Samples()));
  }
}
