Console.WriteLine("bulletin");
