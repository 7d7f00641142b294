package rowan.foundation.web.serving;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import rowan.foundation.web.Frame;

/** Shows a view by the compiled template of that name, with the {@code frame} of its request. */
@Configuration(proxyBeanMethods = false)
class JtePages {

  @Bean
  TemplateEngine templateEngine() {
    var engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setBinaryStaticContent(true);
    return engine;
  }

  @Bean
  ViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
    return new JteViews(engine, frames);
  }

  private record JteViews(TemplateEngine engine, Frames frames) implements ViewResolver, Ordered {

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
      var template = name + ".jte";
      return engine.hasTemplate(template)
          ? (model, request, response) -> show(template, model, request, response)
          : null;
    }

    private void show(
        String template,
        @Nullable Map<String, ?> model,
        HttpServletRequest request,
        HttpServletResponse response)
        throws IOException {
      var parameters = new HashMap<String, @Nullable Object>();
      if (model != null) {
        parameters.putAll(model);
      }
      parameters.computeIfAbsent(Frame.NAME, name -> frames.of(request));
      var output = new Utf8ByteOutput();
      engine.render(template, parameters, output);
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(output.getContentLength());
      // At once: each of the hundreds of pieces would pass every wrapper of the response.
      var whole = new ByteArrayOutputStream(output.getContentLength());
      output.writeTo(whole);
      response.getOutputStream().write(whole.toByteArray());
    }
  }
}
