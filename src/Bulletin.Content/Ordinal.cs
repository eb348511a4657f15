namespace Bulletin.Content;

/// <summary>The order of paths and names everywhere: by UTF-16 code units.</summary>
public static class Ordinal
{
    /// <summary>
    /// The order of <see cref="string.CompareOrdinal(string, string)"/>, which starts slowly because it is not compiled ahead of time.
    /// </summary>
    public static int Compare(string one, string other)
    {
        var length = Math.Min(one.Length, other.Length);
        for (var i = 0; i < length; i++)
        {
            if (one[i] != other[i]) return one[i] - other[i];
        }

        return one.Length - other.Length;
    }
}
