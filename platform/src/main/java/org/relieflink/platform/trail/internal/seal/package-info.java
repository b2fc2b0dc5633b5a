/**
 * 封存：给留痕排位置、算树根、签名、交给证人、导出核验。 Sealing: entries get their positions, roots are signed and delivered
 * to witnesses, an export can be verified without us. In: committed entries that wait. Out: seals,
 * receipts, the export. Never blocks a writer: ADR 0016.
 */
@NullMarked
package org.relieflink.platform.trail.internal.seal;

import org.jspecify.annotations.NullMarked;
