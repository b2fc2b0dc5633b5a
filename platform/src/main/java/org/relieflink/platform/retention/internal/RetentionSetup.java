package org.relieflink.platform.retention.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.retention.Expiring;
import org.relieflink.platform.retention.RetentionSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own, checked against who can end what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionSetup {
  @Bean
  RetentionRules retentionRules(
      RetentionSettings settings, ResourceLoader resources, List<Expiring> expiring) {
    RetentionRules rules =
        new RetentionRules(
            RuleFile.open(
                settings.rules(),
                () -> resources.getResource(settings.rules()).getInputStream(),
                RetentionRules.FILE));
    rules.check(expiring.stream().collect(Collectors.toMap(Expiring::kind, Expiring::act)));
    return rules;
  }
}
