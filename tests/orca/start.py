"""Starts Orca as its command does, but beside another one of the same user, and without ending that."""
import sys

from orca import orca

manager = orca.getSettingsManager()
manager.activate(None, {})
sys.path.insert(0, manager.getPrefsDir())
sys.exit(orca.main())
