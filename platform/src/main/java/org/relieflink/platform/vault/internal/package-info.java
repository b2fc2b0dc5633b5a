/** 密库内部：keys, ciphers, the file of subject secrets. */
@NullMarked
package org.relieflink.platform.vault.internal;

import org.jspecify.annotations.NullMarked;
