namespace Bulletin.Build.Caches;

/// <summary>A cache holds something else than was written to it, as after a power loss: the build starts again without caches.</summary>
public sealed class DamagedCacheException(string file) : IOException($"{file} is damaged")
{
    /// <summary>Its full path, or its path in the folder of caches.</summary>
    public string Damaged => file;
}
