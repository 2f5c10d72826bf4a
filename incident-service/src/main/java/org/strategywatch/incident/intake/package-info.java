/**
 * What people in the field send with KoboToolbox: each submission of a form becomes an incident by
 * the form's mapping, or waits for a human with the reason why it did not.
 */
@NullMarked
package org.strategywatch.incident.intake;

import org.jspecify.annotations.NullMarked;
