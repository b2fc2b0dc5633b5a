/** 备份文件的形式：form of the file, whatever is in it. */
@NullMarked
package org.relieflink.platform.backup.internal.file;

import org.jspecify.annotations.NullMarked;
