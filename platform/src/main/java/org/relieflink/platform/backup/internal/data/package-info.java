/** 数据怎样进出备份：database, uploads and keys to parts of the file and back. */
@NullMarked
package org.relieflink.platform.backup.internal.data;

import org.jspecify.annotations.NullMarked;
