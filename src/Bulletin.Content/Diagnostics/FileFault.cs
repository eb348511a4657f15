namespace Bulletin.Content.Diagnostics;

/// <summary>Why the system refused a file or a folder, in the words of the tool's user.</summary>
public static class FileFault
{
    /// <summary>
    /// The cause. The system speaks English: in Chinese its words stand behind ours, for those who look after the machine.
    /// </summary>
    public static Wording Of(Exception fault) => new($"{Chinese(fault)}（{fault.Message}）", fault.Message);

    private static string Chinese(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "找不到文件，可能刚被移走或删去",
        UnauthorizedAccessException or IOException { HResult: 1 or 13 } => "没有读写的权限",
        InvalidDataException => "内容已损坏",
        PathTooLongException => "路径太长",
        IOException full when ErrorNumber.MeansFull(full) => "磁盘空间或配额不足",
        IOException locked when ErrorNumber.MeansLocked(locked) => "文件正被别的程序使用",
        IOException readOnly when ErrorNumber.MeansReadOnly(readOnly) => "磁盘是只读的",
        _ => "磁盘读写错误",
    };
}
