package org.relieflink.platform.relief.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.relief.ProofSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：which list proves what, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofSettings.class)
class ProofSetup {
  @Bean
  ProofRules proofRules(ProofSettings settings, ResourceLoader resources) {
    return new ProofRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            ProofRules.FILE));
  }
}
