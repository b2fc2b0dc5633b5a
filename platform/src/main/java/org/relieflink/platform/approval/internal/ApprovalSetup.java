package org.relieflink.platform.approval.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 装配：the rules that ship with the program. */
@Configuration(proxyBeanMethods = false)
class ApprovalSetup {
  @Bean
  ApprovalRules approvalRules() {
    return new ApprovalRules(RuleReader.shipped());
  }
}
