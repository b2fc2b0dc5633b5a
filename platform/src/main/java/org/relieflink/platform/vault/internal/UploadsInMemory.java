package org.relieflink.platform.vault.internal;

import jakarta.servlet.MultipartConfigElement;
import org.relieflink.platform.vault.MemoryFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 上传到一半的文件也在内存里。 The parts of an upload that is still coming in lie in memory too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MultipartProperties.class)
class UploadsInMemory {
  @Bean
  MultipartConfigElement multipartConfigElement(
      MultipartProperties properties, MemoryFolder memory) {
    properties.setLocation(memory.path().toString());
    return properties.createMultipartConfig();
  }
}
