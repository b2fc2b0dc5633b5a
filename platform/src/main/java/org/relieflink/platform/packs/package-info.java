/**
 * 规则包：本院的规则包怎样写、试、核对、发布、停用。 Packs: the life of an office's own rule pack, beside the shipped ones.
 *
 * <p>In: YAML text with test cases, past proposals for trying it. Out: versions with their state,
 * {@link org.relieflink.platform.packs.LivePacks} for whoever calculates; pages {@code /packs},
 * {@code /api/v1/packs}. Law: 人民检察院国家司法救助工作细则, amounts by the place's own standard; who agrees to a
 * release stands in {@code approval/rules.yaml}.
 *
 * <p>Example: {@code packs.draft(officer, yaml)}, another reviews, two agree, {@code
 * packs.release(officer, id)}.
 */
@NullMarked
package org.relieflink.platform.packs;

import org.jspecify.annotations.NullMarked;
