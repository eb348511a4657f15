namespace Bulletin.Build.Caches;

/// <summary>
/// What a build needs for itself fits neither into the cache folder nor into the system's temporary folder: a failure of the machine.
/// </summary>
/// <param name="cause">Why the last attempt failed.</param>
public sealed class ScratchException(Exception cause) : IOException(cause.Message, cause);
