package org.relieflink.platform.relief;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 数据证明材料的设置：{@code relief.proof.*}.
 *
 * @param rules where it stands which list proves which owed paper
 */
@ConfigurationProperties("relief.proof")
public record ProofSettings(@DefaultValue("classpath:relief/proofs.yaml") String rules) {}
