package org.relieflink.platform.transfer.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.transfer.TransferSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransferSettings.class)
class TransferSetup {
  @Bean
  TransferRules transferRules(TransferSettings settings, ResourceLoader resources) {
    return new TransferRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            TransferRules.FILE));
  }
}
