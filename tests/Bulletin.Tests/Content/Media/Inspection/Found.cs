using Bulletin.Content.Media.Inspection;

namespace Bulletin.Tests.Content.Media.Inspection;

/// <summary>What is said of a file.</summary>
internal static class Found
{
    /// <summary>The Chinese message; empty when there is none.</summary>
    public static string Of(byte[] file, string path = "content/a") =>
        string.Concat(FileInspector.Inspect(new MemoryStream(file), path, []).Select(one => one.Message.Chinese));

    /// <summary>Empty: nothing may be said.</summary>
    public static void Contains(string wanted, string found)
    {
        if (wanted.Length == 0) Assert.Equal("", found);
        else Assert.Contains(wanted, found, StringComparison.Ordinal);
    }
}
