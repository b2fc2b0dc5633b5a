package org.relieflink.platform.console.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** 网页设置：language by cookie or {@code ?lang=}, and htmx from its jar under a stable address. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

  @Bean
  LocaleResolver localeResolver() {
    var cookie = new CookieLocaleResolver("relief-lang");
    cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    cookie.setCookieMaxAge(LANGUAGE_KEPT);
    cookie.setCookieHttpOnly(true);
    cookie.setCookieSameSite("Strict");
    cookie.setRejectInvalidCookies(false);
    return cookie;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }

  @Bean
  RouterFunction<ServerResponse> htmx() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
    byte[] script = found[0].getContentAsByteArray();
    return RouterFunctions.route()
        .GET(
            "/kit/htmx.js",
            request ->
                ServerResponse.ok()
                    .contentType(MediaType.valueOf("text/javascript"))
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                    .body(script))
        .build();
  }

  @Bean
  OpenAPI openApi() {
    var info =
        new Info()
            .title("救联 ReliefLink API")
            .version("v1")
            .description("与页面同一套门面。HTTP Basic 登录；拒绝一律是 application/problem+json，code 不变。");
    var basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
    return new OpenAPI()
        .info(info)
        .components(new Components().addSecuritySchemes("basic", basic))
        .addSecurityItem(new SecurityRequirement().addList("basic"));
  }
}
