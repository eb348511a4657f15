using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// A colour profile (ICC.1:2022) without its words. A profile that was made by measuring a screen is named after the machine and its
/// owner, and says when it was made, by which program and on what. Every number that changes a colour stays.
/// </summary>
internal static class ColourProfile
{
    /// <summary>What no profile needs: the tables of a printer are about 2 MB.</summary>
    public const int MostBytes = 1 << 24;

    public const int Header = 128;
    public const int Entry = 12;
    private const int MostTags = 100;

    // Types of tags that hold nothing but numbers (ICC.1, chapter 10): points, curves, matrices, tables.
    private static readonly FrozenSet<string> Numbers =
        new[] { "XYZ ", "curv", "para", "sf32", "mft1", "mft2", "mAB ", "mBA ", "mpet", "cicp" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The profile without its words; the same for the same colours. Null: browsers would not take it for a profile.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < Header + 4 || !profile[36..].StartsWith("acsp"u8)) return null;
        var count = BinaryPrimitives.ReadUInt32BigEndian(profile[Header..]);
        if (count > MostTags || Header + 4 + (count * Entry) > profile.Length) return null;
        using var copy = new ProfileWriter(profile[8] < 4);
        for (var i = 0; i < count; i++)
        {
            var entry = profile.Slice(Header + 4 + (i * Entry), Entry);
            var at = BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            if (at + (long)length > profile.Length) return null;
            var content = profile.Slice((int)at, (int)length);
            if (IsNumbers(content)) copy.Add(entry[..4], at, content);
            if (copy.Length > MostBytes) return null;
        }

        return copy.Finish(profile);
    }

    private static bool IsNumbers(ReadOnlySpan<byte> content) => content.Length >= 8 && Fourcc.IsOneOf(content, Numbers);
}
