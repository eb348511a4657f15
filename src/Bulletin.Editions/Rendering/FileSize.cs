using System.Globalization;

namespace Bulletin.Editions.Rendering;

/// <summary>Sizes of downloads in words.</summary>
internal static class FileSize
{
    /// <summary>In bytes, KB (1,000) or MB, with one decimal below ten: <c>812 字节</c>, <c>3.4 KB</c>, <c>12 MB</c>.</summary>
    public static string ForPeople(long bytes)
    {
        if (bytes < 1000) return string.Create(CultureInfo.InvariantCulture, $"{bytes} 字节");
        // What would be rounded to 1000 of a unit is 1 of the next.
        var (value, unit) = bytes < 999_500 ? (bytes / 1e3, "KB") : bytes < 999_500_000 ? (bytes / 1e6, "MB") : (bytes / 1e9, "GB");
        var figure = value.ToString(value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);
        return $"{figure} {unit}";
    }
}
