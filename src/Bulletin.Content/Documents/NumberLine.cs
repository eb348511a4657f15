using System.Text;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents;

/// <summary>Finds the 发文字号 of a file by its line, whatever else is wrong with the file.</summary>
public static class NumberLine
{
    // Front matter is shorter, but for the longest lists.
    private const int Most = 8192;

    /// <param name="file">The file, or its beginning.</param>
    /// <param name="number">The first that stands in a line of its own after its key.</param>
    public static bool TryFind(ReadOnlySpan<byte> file, out DocumentNumber number)
    {
        foreach (var line in Encoding.UTF8.GetString(file[..Math.Min(file.Length, Most)]).AsSpan().EnumerateLines())
        {
            var colon = line.IndexOfAny(':', '：');
            if (colon < 0) continue;
            var name = line[..colon].Trim();
            if (!name.SequenceEqual(CommonKeys.Number.Chinese) && !name.SequenceEqual(CommonKeys.Number.English)) continue;
            var value = line[(colon + 1)..];
            if (value.IndexOf(" #") is var comment and >= 0) value = value[..comment];
            if (DocumentNumber.TryParse(value.Trim().Trim("\"'").ToString(), out number!))
            {
                return true;
            }
        }

        number = default!;
        return false;
    }
}
