/**
 * 数据池的页面和接口：名单、上传、认列、结果、记录；Pages and API of the pool.
 *
 * <p>In: requests of signed-in officers. Out: pages in the kit's style, JSON under {@code /api/v1}.
 * Law: 个人信息保护法 51 条 (masking by default).
 *
 * <p>Example: {@code /pool/imports/17} shows what came in and which rows did not, and why.
 */
@NullMarked
package org.relieflink.platform.pool.web;

import org.jspecify.annotations.NullMarked;
