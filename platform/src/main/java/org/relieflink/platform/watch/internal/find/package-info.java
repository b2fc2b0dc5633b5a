/** 找不寻常：pure rules over what officers looked at; no database, no clock. */
@NullMarked
package org.relieflink.platform.watch.internal.find;

import org.jspecify.annotations.NullMarked;
