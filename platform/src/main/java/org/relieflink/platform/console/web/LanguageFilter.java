package org.relieflink.platform.console.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * 语言：登录之前的回答也说用户选的语言，没选就说中文。 Answers given before the pages are reached (not signed in, not
 * allowed) speak the chosen language too; the servlet's own default is the machine's.
 */
@Component
class LanguageFilter extends OncePerRequestFilter implements Ordered {
  private static final int AFTER_REQUEST_CONTEXT = -104; // that filter is -105, security -100

  private final LocaleResolver resolver;

  LanguageFilter(LocaleResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public int getOrder() {
    return AFTER_REQUEST_CONTEXT;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    LocaleContextHolder.setLocale(resolver.resolveLocale(request));
    chain.doFilter(request, response);
  }
}
