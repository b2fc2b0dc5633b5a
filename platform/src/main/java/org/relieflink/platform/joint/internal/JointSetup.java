package org.relieflink.platform.joint.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 装配：the rules that ship with the program. */
@Configuration(proxyBeanMethods = false)
class JointSetup {
  @Bean
  JoiningRules joiningRules() {
    return JoiningRules.shipped();
  }
}
