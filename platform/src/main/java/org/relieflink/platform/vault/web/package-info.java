/** 密库的页面和接口：keys and their rotation; the erasure of a person. */
@NullMarked
package org.relieflink.platform.vault.web;

import org.jspecify.annotations.NullMarked;
