package org.relieflink.platform.assistant.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.packs.LivePacks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the wording, shipped or the office's own, and the index of the law files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssistantSettings.class)
class AssistantSetup {
  @Bean
  Wording assistantWording(AssistantSettings settings, ResourceLoader resources) {
    return new Wording(
        RuleFile.open(
            settings.words(),
            () -> resources.getResource(settings.words()).getInputStream(),
            Wording.FILE));
  }

  @Bean
  LawIndex lawIndex(LivePacks packs) {
    return new LawIndex(packs);
  }
}
