package org.relieflink.platform.care.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.care.CareSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CareSettings.class)
class CareSetup {
  @Bean
  CareRules careRules(CareSettings settings, ResourceLoader resources) {
    return new CareRules(file(settings, resources));
  }

  @Bean
  GreenRules greenRules(CareSettings settings, ResourceLoader resources) {
    return new GreenRules(file(settings, resources));
  }

  private static RuleFile file(CareSettings settings, ResourceLoader resources) {
    return RuleFile.open(
        settings.rules(),
        () -> resources.getResource(settings.rules()).getInputStream(),
        CareRules.FILE);
  }
}
