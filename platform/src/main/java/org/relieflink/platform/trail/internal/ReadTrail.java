package org.relieflink.platform.trail.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.platform.access.AccessRule;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * 先留痕后看：a row of the access table with a trail event is written before the handler runs. When it
 * cannot be written, nothing is shown.
 */
@Component
class ReadTrail implements HandlerInterceptor, WebMvcConfigurer {
  private final Trail trail;
  private final CurrentOfficer current;

  ReadTrail(Trail trail, CurrentOfficer current) {
    this.trail = trail;
    this.current = current;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && request.getAttribute(AccessRule.ATTRIBUTE) instanceof AccessRule rule
        && rule.trail() != null) {
      var note = TrailNote.of(rule.trail(), "address", address(request));
      current.find().ifPresent(officer -> trail.record(officer, note));
    }
    return true;
  }

  /**
   * Path variables are ids of ours: that called id bare and first, others with their names, so that
   * an id is never taken for one of another table. Without any, the path itself.
   */
  private static String address(HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (!(variables instanceof Map<?, ?> map) || map.isEmpty()) {
      return request.getRequestURI();
    }
    return map.entrySet().stream()
        .map(
            variable ->
                variable.getKey().equals("id")
                    ? String.valueOf(variable.getValue())
                    : variable.getKey() + "=" + variable.getValue())
        .sorted(
            Comparator.comparing((String text) -> text.contains("=")).thenComparing(text -> text))
        .collect(Collectors.joining(","));
  }
}
