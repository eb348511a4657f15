namespace Bulletin.Content.Diagnostics;

/// <summary>What stands behind any message.</summary>
internal static class DiagnosticTexts
{
    /// <summary>A message that stands for others of its kind in the file as well.</summary>
    public static Wording Counted(Wording message, int count) => new(
        $"{message.Chinese}本文件共有 {count} 处同类问题，其余未列。",
        $"{message.English} This file has {count} such problems; the rest are not listed.");
}
