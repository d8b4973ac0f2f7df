/** People meeting: how the time of a session is spent, and what is known about those who came. */
package trace.session;
