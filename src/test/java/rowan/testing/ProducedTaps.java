package rowan.testing;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.aopalliance.intercept.MethodInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.mail.javamail.JavaMailSender;

/** Taps what an application under test produces, for {@link Produced}. */
@TestConfiguration(proxyBeanMethods = false)
public class ProducedTaps {

  ProducedTaps() {
    listenToTheLog();
  }

  @Bean
  static FilterRegistrationBean<AnswerTap> answerTap() {
    var tap = new FilterRegistrationBean<>(new AnswerTap());
    tap.setOrder(Ordered.HIGHEST_PRECEDENCE);
    tap.setDispatcherTypes(
        jakarta.servlet.DispatcherType.REQUEST, jakarta.servlet.DispatcherType.ERROR);
    return tap;
  }

  @Bean
  static BeanPostProcessor mailTap() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JavaMailSender sender ? tapped(sender) : bean;
      }
    };
  }

  /** A sender that shows what it is to send. */
  public static JavaMailSender tapped(JavaMailSender sender) {
    var proxy = new ProxyFactory(sender);
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(
        (MethodInterceptor)
            call -> {
              if (call.getMethod().getName().equals("send")) {
                for (var argument : call.getArguments()) {
                  Produced.text("a mail", written(argument));
                }
              }
              return call.proceed();
            });
    return (JavaMailSender) proxy.getProxy();
  }

  private static String written(Object mail) throws Exception {
    if (mail instanceof MimeMessage mime) {
      var bytes = new ByteArrayOutputStream();
      mime.writeTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    }
    return mail instanceof Object[] several
        ? java.util.Arrays.deepToString(several)
        : String.valueOf(mail);
  }

  @EventListener
  void on(PayloadApplicationEvent<?> event) {
    Produced.text(
        "an event, " + event.getPayload().getClass().getSimpleName(), event.getPayload() + "");
  }

  private static void listenToTheLog() {
    var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(LogTap.NAME) == null) {
      var tap = new LogTap();
      tap.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
      tap.setName(LogTap.NAME);
      tap.start();
      root.addAppender(tap);
    }
  }

  private static final class LogTap extends AppenderBase<ILoggingEvent> {

    private static final String NAME = "produced";

    @Override
    protected void append(ILoggingEvent event) {
      var thrown = event.getThrowableProxy();
      Produced.text(
          "a log line of " + event.getLoggerName(),
          event.getFormattedMessage()
              + event.getMDCPropertyMap()
              + (thrown == null ? "" : thrown.getMessage()));
    }
  }
}
