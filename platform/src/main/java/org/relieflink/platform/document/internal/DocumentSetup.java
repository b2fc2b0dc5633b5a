package org.relieflink.platform.document.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.document.DocumentSettings;
import org.relieflink.platform.document.internal.template.FormBook;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：forms and dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentSetup {
  @Bean
  DocumentRules documentRules(DocumentSettings settings, ResourceLoader resources) {
    return new DocumentRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            DocumentRules.FILE));
  }

  @Bean
  FormBook documentForms(DocumentSettings settings, ResourceLoader resources) {
    return new FormBook(settings.templates(), resources);
  }
}
