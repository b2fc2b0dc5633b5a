/** 备份页：page and API. */
@NullMarked
package org.relieflink.platform.backup.web;

import org.jspecify.annotations.NullMarked;
