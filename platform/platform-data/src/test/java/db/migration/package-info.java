/** Stands for a service's migrations. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
