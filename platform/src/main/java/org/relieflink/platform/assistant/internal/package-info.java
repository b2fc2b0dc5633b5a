/** 助手的内部：能引的话、索引、找法。 Inside of the assistant: passages, index and search. */
@NullMarked
package org.relieflink.platform.assistant.internal;

import org.jspecify.annotations.NullMarked;
