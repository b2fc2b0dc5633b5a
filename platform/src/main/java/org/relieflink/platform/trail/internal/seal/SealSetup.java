package org.relieflink.platform.trail.internal.seal;

import org.relieflink.platform.trail.SealSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** 封存的装配. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealSetup {}
